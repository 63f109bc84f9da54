package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(List.of(Lamps.class));

    /** Inherited by a resource. */
    abstract static class Base {
        @GET
        public void list(@QueryParam("colour") List<String> colours, @BeanParam Page page) {}

        @GET
        @Path("/{id}")
        public void one() {}

        @POST
        @Path("/switch")
        public void flip() {}
    }

    /** Parameters of several resources. */
    static final class Page {
        @QueryParam("limit")
        int limit;
    }

    /** A resource of no service. */
    @Path("/api/lamps")
    static final class Lamps extends Base {}

    @Test
    void an_address_allows_what_its_resources_have() {
        assertThat(allow("/api/lamps")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(allow("/api/lamps/7/")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(allow("/api/lamps/switch")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(endpoints.at("/api/lamps/7/8")).isEmpty();
        assertThat(endpoints.at("/api/lamp")).isEmpty();
    }

    @Test
    void parameters_are_those_of_the_method_and_of_its_beans() {
        Endpoint list = Endpoints.meant(endpoints.at("/api/lamps"), "HEAD").orElseThrow();

        assertThat(list.parameters())
                .containsEntry("colour", true)
                .containsEntry("limit", false)
                .hasSize(2);
    }

    private String allow(String path) {
        return Endpoints.allow(endpoints.at(path));
    }
}
