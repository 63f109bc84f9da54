package io.stellwerk.escalation.textmodules.api;

/** Text modules as the OpenAPI document shows them. */
final class TextModuleExamples {

    static final String BODY = """
            {"category": "access", "title": {"de": "Kennwort zurückgesetzt", "en": "Password was reset"},
             "body": {"de": "Guten Tag {customer.name},\\n\\nIhr Kennwort ist zurückgesetzt.\\n\\n{agent.name}",
                      "en": "Hello {customer.name},\\n\\nyour password has been reset.\\n\\n{agent.name}"}}""";
    static final String ONE = """
            {"id": "password-reset", "category": "access",
             "title": {"de": "Kennwort zurückgesetzt", "en": "Password was reset"},
             "body": {"de": "Guten Tag {customer.name},\\n\\nIhr Kennwort ist zurückgesetzt.\\n\\n{agent.name}",
                      "en": "Hello {customer.name},\\n\\nyour password has been reset.\\n\\n{agent.name}"}, "revision": 2}""";
    static final String ALL = """
            {"textModules": [{"id": "password-reset", "category": "access",
             "title": {"de": "Kennwort zurückgesetzt", "en": "Password was reset"},
             "body": {"de": "Guten Tag {customer.name},\\n\\nIhr Kennwort ist zurückgesetzt.\\n\\n{agent.name}",
                      "en": "Hello {customer.name},\\n\\nyour password has been reset.\\n\\n{agent.name}"}, "revision": 2}],
             "placeholders": ["{customer.name}", "{ticket.number}", "{agent.name}"]}""";

    private TextModuleExamples() {}
}
