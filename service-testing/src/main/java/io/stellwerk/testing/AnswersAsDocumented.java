package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Extension of a test that asserts of each answer which it gets by REST Assured that the service's document describes it. */
public final class AnswersAsDocumented implements BeforeEachCallback, AfterEachCallback, Filter {

    private static final Map<String, DocumentedAnswers> DOCUMENTS = new ConcurrentHashMap<>();

    private List<Filter> others = List.of();

    @Override
    public void beforeEach(ExtensionContext context) {
        others = List.copyOf(RestAssured.filters());
        RestAssured.filters(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RestAssured.replaceFiltersWith(others);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        Response answer = context.next(request, wanted);
        URI address = URI.create(request.getURI());
        String[] parts = address.getPath().split("/", -1);
        boolean isOfTheApi = parts.length > 3
                && parts[1].equals("api")
                && !request.getMethod().equals("HEAD");
        if (isOfTheApi) {
            String type = answer.contentType() == null ? "" : answer.contentType();
            String flaw = DOCUMENTS
                    .computeIfAbsent(parts[2], service -> document(address.resolve("/api/" + service + "/openapi")))
                    .flaw(
                            request.getMethod(),
                            address.getPath(),
                            answer.statusCode(),
                            type,
                            type.contains("event-stream") ? "" : answer.asString());
            assertThat(flaw).as("%s %s", request.getMethod(), address).isEmpty();
        }
        return answer;
    }

    private static DocumentedAnswers document(URI address) {
        try (InputStream document = URI.create(address + "?format=json").toURL().openStream()) {
            return new DocumentedAnswers(new ObjectMapper().readTree(document));
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + address, e);
        }
    }
}
