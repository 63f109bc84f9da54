package io.stellwerk.issuer.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.issuer.OwnersFile;
import io.stellwerk.issuer.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People who may sign in, kept in a file of JSON that its owner alone can read. It is read anew each time: a command may
 * have changed a password while the issuer runs.
 */
public final class People {

    private static final String FILE = "people.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final @Nullable Path file;
    private final SignInLog log;

    private People(@Nullable Path file, SignInLog log) {
        this.file = file;
        this.log = log;
    }

    /** Nobody can sign in. */
    public static People nobody() {
        return new People(null, SignInLog.nowhere());
    }

    /** The people of a directory; without a file there is nobody. */
    public static People in(Path directory) {
        return new People(directory.resolve(FILE), SignInLog.in(directory));
    }

    /** Makes the people of a directory without any, each with a new password; the passwords, by login, if it made them. */
    public Map<String, String> makeOnce(List<Person> persons) {
        if (file == null || Files.exists(file)) {
            return Map.of();
        }
        var made = persons.parallelStream().map(NewAccount::of).toList();
        store(made.stream().map(NewAccount::account).toList());
        var passwords = new LinkedHashMap<String, String>();
        made.forEach(one -> passwords.put(one.account().person().login(), one.password()));
        return passwords;
    }

    /** Everybody, in the order of the file. */
    public List<Account> all() {
        try {
            return file != null && Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {})
                    : List.of();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The people in " + file + " cannot be read: correct the file.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The people in " + file + " cannot be read: is the file yours?", e);
        }
    }

    /** Somebody by the name with which they sign in; capitals and spaces around it do not count. */
    public Optional<Account> find(String login) {
        var wanted = login.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(account -> account.person().login().equals(wanted))
                .findFirst();
    }

    /** Somebody by name and password. */
    public Optional<Account> authenticate(String login, String password) {
        var account = find(login);
        var matches =
                Passwords.matches(password, account.map(Account::passwordHash).orElseGet(Nobody::hash));
        return account.filter(_ -> matches);
    }

    /** Gives somebody another password; false if nobody has the name. */
    public synchronized boolean setPassword(String login, String password) {
        var changed = find(login).map(account -> account.withPassword(Passwords.hash(password)));
        changed.ifPresent(account -> {
            store(all().stream()
                    .map(one -> one.person().login().equals(account.person().login()) ? account : one)
                    .toList());
            log.passwordChanged(account, Instant.now());
        });
        return changed.isPresent();
    }

    /** The log of sign-ins. */
    public SignInLog log() {
        return log;
    }

    private void store(List<Account> accounts) {
        try {
            OwnersFile.write(Objects.requireNonNull(file), JSON.writeValueAsString(accounts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compared with when nobody has the name, so that a guess takes as long as for a name that somebody has. */
    private static final class Nobody {

        /** Made when it is needed first: most programs that know the people check no password. */
        private static final String HASH = Passwords.hash(Passwords.generate());

        static String hash() {
            return HASH;
        }
    }

    private record NewAccount(Account account, String password) {

        static NewAccount of(Person person) {
            var password = Passwords.generate();
            return new NewAccount(new Account(person, Passwords.hash(password)), password);
        }
    }
}
