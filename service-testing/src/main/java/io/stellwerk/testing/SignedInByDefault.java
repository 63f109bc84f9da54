package io.stellwerk.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs the requests of tests with a token of somebody who may do everything, unless a request has a token of its own. */
public final class SignedInByDefault implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        boolean asksForTokens = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .isPresent();
        if (asksForTokens) {
            List<Filter> filters = new ArrayList<>(RestAssured.filters());
            filters.removeIf(SignedInByDefault::isToken);
            filters.add(new Token("Bearer " + TestIdentity.withEveryRole("tom.reed")));
            RestAssured.replaceFiltersWith(filters);
        }
    }

    /** By its name: the class of the test before may come from another class loader. */
    private static boolean isToken(Filter filter) {
        return filter.getClass().getName().equals(Token.class.getName());
    }

    private record Token(String authorization) implements Filter {

        private static final String HEADER = "Authorization";

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            if (!request.getHeaders().hasHeaderWithName(HEADER)) {
                request.header(HEADER, authorization);
            }
            return context.next(request, response);
        }
    }
}
