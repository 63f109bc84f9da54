package io.stellwerk.problems;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.stellwerk.messaging.TooBusy;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Answers every failure with a problem. A bug shows its code only; the rest is in the log. */
class ProblemMapper {

    private final ApiGuide guide;

    ProblemMapper(ApiGuide guide) {
        this.guide = guide;
    }

    @ServerExceptionMapper
    Response map(ProblemException failure) {
        return failure.problem().response();
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException failure) {
        return invalidJson(failure);
    }

    @ServerExceptionMapper
    Response map(CharConversionException failure) {
        return invalidJson(failure);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException failure) {
        Throwable json = InvalidJson.in(failure);
        if (json != null) {
            return invalidJson(json);
        }
        int status = failure.getResponse().getStatus();
        return status >= 500
                ? map((Throwable) failure)
                : Failures.refused(status, guide).response();
    }

    @ServerExceptionMapper
    Response map(UnauthorizedException failure) {
        return NotPermitted.withoutToken().response();
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException failure) {
        return NotPermitted.of(failure).response();
    }

    @ServerExceptionMapper
    Response map(OIDCException failure) {
        return NotPermitted.nobodyCanTell(failure).response();
    }

    @ServerExceptionMapper
    Response map(ForbiddenException failure, SimpleResourceInfo endpoint) {
        return NotPermitted.at(endpoint);
    }

    @ServerExceptionMapper
    Response map(TooBusy failure) {
        return Overload.TOO_MANY_WAIT.response();
    }

    @ServerExceptionMapper
    Response map(Throwable failure) {
        return Failures.of(failure).response();
    }

    private Response invalidJson(Throwable failure) {
        return InvalidJson.problem(failure, guide.openapi()).response();
    }
}
