package io.stellwerk.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives JSON that is read an entity tag, and answers 304 to those who have it already. A tag that a resource gives itself is
 * kept; the others are weak ones, of what is sent.
 */
class ConditionalGet {

    private static final int NOT_MODIFIED = 304;
    private static final int TAG_LENGTH = 24;

    private final ObjectMapper json;

    ConditionalGet(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || response.getStatus() != 200) {
            return;
        }
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null && isJson(response)) {
            byte[] body = json.writeValueAsBytes(response.getEntity());
            tag = "W/\"" + DigestUtils.sha256Hex(body).substring(0, TAG_LENGTH) + "\"";
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && EntityTags.of(known).matchWeakly(tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        return entity != null
                && !(entity instanceof byte[])
                && !(entity instanceof CharSequence)
                && type != null
                && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !type.isWildcardType();
    }
}
