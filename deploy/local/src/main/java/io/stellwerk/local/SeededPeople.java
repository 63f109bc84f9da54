package io.stellwerk.local;

import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.people.People;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** People of a new desk: two agents for each tier, and one person for each other role. */
final class SeededPeople {

    private static final Map<String, String> TIERS =
            Map.of("anna", "1", "ben", "1", "carla", "2", "deniz", "2", "emil", "3", "fiona", "3");

    private static final List<Person> ALL = List.of(
            person("Anna Berger", "de", "agent"),
            person("Ben Carter", "en", "agent"),
            person("Carla Neumann", "de", "agent"),
            person("Deniz Yilmaz", "de", "agent"),
            person("Emil Sommer", "de", "agent"),
            person("Fiona Walsh", "en", "agent"),
            person("Sofia Lindner", "de", "supervisor"),
            person("Oskar Brandt", "de", "operator"),
            person("Ada Hughes", "en", "administrator"));

    private SeededPeople() {}

    /** Makes them if there is nobody yet, and says how they sign in; empty if there is somebody. */
    static String makeOnce(People people) {
        var passwords = people.makeOnce(ALL);
        if (passwords.isEmpty()) {
            return "";
        }
        return ALL.stream()
                .map(person -> String.format(
                        Locale.ROOT,
                        "    %-8s %-14s %s%n",
                        person.login(),
                        work(person),
                        passwords.get(person.login())))
                .collect(Collectors.joining(
                        "",
                        "%n  People and their passwords, shown this once (./stellwerk password NAME sets another):%n"
                                .formatted(),
                        ""));
    }

    private static String work(Person person) {
        var role = person.roles().getFirst();
        var tier = TIERS.get(person.login());
        return tier == null ? role : role + ", tier " + tier;
    }

    private static Person person(String name, String locale, String role) {
        var login = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return new Person(login, name, login + "@desk.example", locale, List.of(role));
    }
}
