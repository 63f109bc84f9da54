package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.util.List;
import java.util.Map;

/** Fields of a form that a browser sent. */
record Form(Map<String, List<String>> fields) {

    static Form of(HTTPRequest request) throws ParseException {
        return new Form(request.getBodyAsFormParameters());
    }

    /** The value of a field; empty if it is missing, or there more than once. */
    String value(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }
}
