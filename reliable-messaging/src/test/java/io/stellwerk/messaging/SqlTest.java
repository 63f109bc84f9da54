package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.junit.jupiter.api.Test;

/** How a statement with names becomes one with numbers. */
class SqlTest {

    @Test
    void names_become_numbers_in_the_order_in_which_they_stand() {
        Sql.Parsed parsed = Sql.Parsed.of("update t set a = :a where id = any(cast(:ids as uuid[]))");

        assertThat(parsed.text()).isEqualTo("update t set a = $1 where id = any(cast($2 as uuid[]))");
        assertThat(parsed.names()).containsExactly("a", "ids");
    }

    @Test
    void a_name_that_stands_twice_is_two_parameters_since_they_may_be_of_different_types() {
        Sql.Parsed parsed = Sql.Parsed.of("select :now, created_at < :now from t");

        assertThat(parsed.text()).isEqualTo("select $1, created_at < $2 from t");
        assertThat(parsed.names()).containsExactly("now", "now");
    }

    @Test
    void a_cast_with_two_colons_is_no_name() {
        assertThat(Sql.Parsed.of("select a::text from t where b = :b").text())
                .isEqualTo("select a::text from t where b = $1");
    }

    @Test
    void a_value_for_a_name_that_is_not_there_is_a_mistake() {
        ReactiveConnection connection = (ReactiveConnection) Proxy.newProxyInstance(
                SqlTest.class.getClassLoader(),
                new Class<?>[] {ReactiveConnection.class},
                (self, method, arguments) -> null);
        Sql<Object[]> statement = new Sql<>(connection, "select 1", columns -> columns);

        assertThatThrownBy(() -> statement.with("id", 1)).hasMessageContaining("no parameter id in: select 1");
    }
}
