package io.stellwerk.issuer;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

/** Answer to the requests at one path. */
interface Endpoint {

    HTTPResponse answer(HTTPRequest request);
}
