package io.stellwerk.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A page or a document about mails, as the gateway answers it; a browser runs nothing that is in it. */
record Page(String contentType, Buffer body) {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    static Page html(String text) {
        return new Page("text/html; charset=utf-8", Buffer.buffer(text));
    }

    static Page json(JsonArray list) {
        return new Page("application/json", list.toBuffer());
    }

    static Page json(JsonObject object) {
        return new Page("application/json", object.toBuffer());
    }

    static Page eml(byte[] content) {
        return new Page("message/rfc822", Buffer.buffer(content));
    }

    void answer(HttpServerResponse response) {
        response.putHeader("Content-Type", contentType)
                .putHeader("Content-Security-Policy", POLICY)
                .end(body);
    }
}
