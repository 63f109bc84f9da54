package io.stellwerk.escalation.organisation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Tier;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** People of the desk in their table. */
@ApplicationScoped
class SqlAgents implements Agents {

    private static final String SELECT =
            "select cast(json_build_object('id', id, 'name', name, 'tiers', tiers) as text) from agents ";
    private static final String FIND = SELECT + "where id = any(cast(:ids as text[]))";

    private final Database database;

    SqlAgents(Database database) {
        this.database = database;
    }

    /** Somebody as the columns have them. */
    record Row(String id, String name, List<Integer> tiers) {

        static Row of(Agent agent) {
            return new Row(
                    agent.id(),
                    agent.name(),
                    agent.tiers().stream().map(Tier::level).sorted().toList());
        }

        Agent agent() {
            return new Agent(id, name, tiers.stream().map(Tier::of).collect(Collectors.toSet()));
        }
    }

    @Override
    public Uni<Staff> find(Transaction transaction, Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Staff.NOBODY)
                : read(transaction.sql(FIND, String.class).with("ids", ids.toArray(String[]::new)))
                        .map(Staff::of);
    }

    @Override
    public Uni<Staff> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Staff.NOBODY)
                : database.read(transaction -> find(transaction, ids));
    }

    @Override
    public Uni<List<Agent>> all() {
        return database.read(transaction -> read(transaction.sql(SELECT + "order by name, id", String.class)));
    }

    @Override
    public Uni<Optional<Agent>> lock(Transaction transaction, String id) {
        return read(transaction
                        .sql(SELECT + "where id = :id for update", String.class)
                        .with("id", id))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Integer>> put(Transaction transaction, Agent agent, int most) {
        return transaction
                .sql("""
                        insert into agents (id, name, tiers, version)
                        select :id, :name, cast(:tiers as smallint[]), 1
                        where exists (select from agents where id = :id)
                            or (select count(*) from agents) < cast(:most as bigint)
                        on conflict (id) do update
                        set name = excluded.name, tiers = excluded.tiers, version = agents.version + 1
                        returning version""", Integer.class)
                .with("id", agent.id())
                .with("name", agent.name())
                .with(
                        "tiers",
                        agent.tiers().stream()
                                .map(tier -> (short) tier.level())
                                .sorted()
                                .toArray(Short[]::new))
                .with("most", (long) most)
                .list()
                .map(versions -> versions.stream().findFirst());
    }

    @Override
    public Uni<Void> remove(Transaction transaction, String id) {
        return transaction
                .sql("delete from agents where id = :id")
                .with("id", id)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> begin(Collection<Agent> first) {
        return database.inTransaction(transaction -> transaction
                .sql("""
                        insert into agents (id, name, tiers, version)
                        select r.id, r.name, r.tiers, 1
                        from jsonb_populate_recordset(cast(null as agents), cast(cast(:rows as text) as jsonb)) r
                        where not exists (select from agents)
                        order by r.id
                        on conflict do nothing""")
                .with("rows", JsonRows.write(first.stream().map(Row::of).toList()))
                .update());
    }

    private static Uni<List<Agent>> read(Sql<String> query) {
        return query.list()
                .map(rows -> JsonRows.readAll(rows, Row.class).stream()
                        .map(Row::agent)
                        .toList());
    }
}
