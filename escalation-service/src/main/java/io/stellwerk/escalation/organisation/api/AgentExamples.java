package io.stellwerk.escalation.organisation.api;

/** Examples of people in the OpenAPI document. */
final class AgentExamples {
    static final String ALL = """
            {"agents": [{"id": "anna", "name": "Anna Berger", "tiers": [1]}, {"id": "carla", "name": "Carla Neumann", "tiers": [2]}]}""";
    static final String ME = """
            {"id": "anna", "name": "Anna Berger", "tiers": [1], "supervisor": false}""";
    static final String BODY = """
            {"name": "Anna Berger", "tiers": [1, 2]}""";
    static final String ONE = """
            {"id": "anna", "name": "Anna Berger", "tiers": [1, 2]}""";

    private AgentExamples() {}
}
