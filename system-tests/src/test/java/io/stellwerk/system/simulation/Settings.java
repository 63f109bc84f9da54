package io.stellwerk.system.simulation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.tickets.TicketRules;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.messaging.MessagingConfig;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.alerts.AlertConfig;
import io.stellwerk.triage.TriageConfig;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.language.LanguageDetector;
import io.stellwerk.triage.rules.RuleMatcher;
import io.stellwerk.triage.rules.RuleSet;
import io.stellwerk.triage.rules.RuleSets;
import io.stellwerk.triage.rules.file.ShippedRuleSets;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all schedules have in common and nothing changes: configuration, rules, service levels. */
final class Settings {

    static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    static final IntakeConfig INTAKE = Configuration.of("intake", IntakeConfig.class);
    static final io.stellwerk.intake.DeskConfig INTAKE_DESK =
            Configuration.of("intake", io.stellwerk.intake.DeskConfig.class);
    static final NotificationConfig NOTIFICATION = Configuration.of("notification", NotificationConfig.class);
    static final io.stellwerk.notification.DeskConfig NOTIFICATION_DESK =
            Configuration.of("notification", io.stellwerk.notification.DeskConfig.class);
    static final AlertConfig ALERTS = Configuration.of("notification", AlertConfig.class);
    static final EscalationConfig ESCALATION = Configuration.of("escalation", EscalationConfig.class);
    static final TicketRules TICKET_RULES = (TicketRules) Beans.call(
            made("io.stellwerk.escalation.tickets.TicketRulesSource"),
            "rules",
            ESCALATION,
            Beans.call(made("io.stellwerk.escalation.servicelevels.ServiceLevelSource"), "serviceLevels", ESCALATION));
    static final ShippedRuleSets RULE_SETS =
            (ShippedRuleSets) made(ShippedRuleSets.class.getName(), Configuration.of("triage", TriageConfig.class));
    static final RuleSets OTHER_RULES = Settings::otherRules;
    static final LanguageDetector LANGUAGES = Settings::language;

    private static final Map<String, MessagingConfig> MESSAGING = Stream.of(
                    "intake", "triage", "escalation", "notification")
            .collect(Collectors.toMap(name -> name, name -> Configuration.of(name, MessagingConfig.class)));

    private Settings() {}

    static MessagingConfig messaging(String service) {
        return MESSAGING.get(service);
    }

    private static RuleMatcher otherRules() {
        RuleSet known = RULE_SETS.inForce().ruleSet();
        return new RuleMatcher(new RuleSet(
                known.id(),
                known.margin(),
                known.minConfidence(),
                known.languageSkills(),
                known.rules().subList(0, known.rules().size() / 2)));
    }

    private static Language language(String subject, String text, Optional<String> hint) {
        return new Language(text.contains(" ich ") ? "de" : "en", 0.9);
    }

    private static Object made(String className, Object... arguments) {
        try {
            Constructor<?> constructor = Class.forName(className).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + className, e);
        }
    }
}
