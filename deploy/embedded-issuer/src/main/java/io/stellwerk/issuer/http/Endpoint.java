package io.stellwerk.issuer.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

/** Answers to the requests at one path. */
public interface Endpoint {

    /** Never fails because of what the request holds. */
    HTTPResponse answer(HTTPRequest request);
}
