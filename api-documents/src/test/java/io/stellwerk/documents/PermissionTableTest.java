package io.stellwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The table of docs/permissions.md is what the services' documents and roles say; -Dpermissions.write=true writes it. */
class PermissionTableTest {

    private static final Path FILE = Path.of("../docs/permissions.md");
    private static final String BEGIN = "<!-- roles: generated, see CONTRIBUTING.md -->\n";
    private static final String END = "<!-- end of roles -->";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** In the order of the table's columns. */
    private static final List<String> ROLES =
            List.of("agent", "supervisor", "operator", "administrator", "channel", "consumer", "customer");

    @Test
    void the_table_isWhatTheServicesSay() throws IOException {
        String text = Files.readString(FILE);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table = table();
        if (Boolean.getBoolean("permissions.write")) {
            Files.writeString(FILE, text.substring(0, from) + table + text.substring(to));
        }

        assertThat(Files.readString(FILE)).contains(BEGIN + table + END);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| Operation | Permission | " + String.join(" | ", ROLES) + " |\n");
        table.append("|---|---|").append(":-:|".repeat(ROLES.size())).append('\n');
        for (ApiDocument document : ApiDocument.values()) {
            Properties roles = roles(document);
            assertThat(ROLES).as("columns").containsAll(roles.stringPropertyNames());
            for (Map.Entry<String, JsonNode> path :
                    YAML.readTree(document.file().toFile()).path("paths").properties()) {
                path.getValue()
                        .properties()
                        .forEach(operation -> table.append(row(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                roles)));
            }
        }
        return table.toString();
    }

    private static String row(String operation, JsonNode description, Properties roles) {
        String permission = description
                .path("security")
                .path(0)
                .properties()
                .iterator()
                .next()
                .getValue()
                .path(0)
                .asText();
        assertThat(roles.values().toString()).as("somebody may: %s", operation).contains(permission);
        StringBuilder row = new StringBuilder("| `%s` | `%s` |".formatted(operation, permission));
        for (String role : ROLES) {
            boolean may = Arrays.asList(roles.getProperty(role, "").split("\\s*,\\s*"))
                    .contains(permission);
            row.append(may ? " yes |" : " |");
        }
        return row.append('\n').toString();
    }

    private static Properties roles(ApiDocument document) throws IOException {
        Properties roles = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("../" + document.service() + "-service/src/main/resources/roles.properties"))) {
            roles.load(file);
        }
        return roles;
    }
}
