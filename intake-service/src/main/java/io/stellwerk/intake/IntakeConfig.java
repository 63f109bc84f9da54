package io.stellwerk.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.stellwerk.messaging.GroupCommitLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The limits of what intake accepts, and how it works through it. */
@ConfigMapping(prefix = "intake")
public interface IntakeConfig {

    /** The region whose rules apply to telephone numbers without a country code. */
    @WithDefault("DE")
    @Pattern(regexp = "[A-Z]{2}")
    String phoneRegion();

    /** The largest e-mail that is read. */
    @WithDefault("30M")
    MemorySize maxEmailSize();

    /** The largest JSON body that is read. */
    @WithDefault("2M")
    MemorySize maxJsonSize();

    /** The largest body of what customers write on their pages, with files in base 64. */
    @WithDefault("14M")
    MemorySize maxReplySize();

    /** Which attachments are kept. */
    Attachments attachments();

    /** How many bytes of bodies may be in flight at once; a request counts for 16 KiB at least. */
    @WithDefault("32M")
    MemorySize maxInFlight();

    /** How messages that arrive at the same time share a transaction. */
    GroupCommitLimits batch();

    /** When the outbox is full. */
    Outbox outbox();

    /** How bulk work is paced. */
    Bulk bulk();

    /** How long ignored messages are kept. */
    Ignored ignored();

    /** Limits of what is kept of ignored messages; beyond them the oldest go first. */
    interface Ignored {

        @WithDefault("P30D")
        Duration kept();

        /** How much of one mail is kept, from its beginning. */
        @WithDefault("2M")
        MemorySize maxSize();

        @WithDefault("10000")
        @Min(1)
        int maxCount();

        @WithDefault("256M")
        MemorySize maxTotal();

        /** How often what is beyond the limits is removed. */
        @WithDefault("PT5S")
        Duration upkeep();
    }

    /** Limits of attachments, per message. */
    interface Attachments {

        @WithDefault("25")
        @Min(0)
        @Max(1000)
        int maxCount();

        @WithDefault("10M")
        MemorySize maxSize();

        @WithDefault("25M")
        MemorySize maxTotal();

        /** Content types, and file endings with their dot, that are refused: what runs when somebody opens it. */
        @WithDefault(
                "application/x-msdownload,application/x-msdos-program,application/x-dosexec,.exe,.bat,.cmd,.com,.scr,.pif,"
                        + ".msi,.vbs,.vbe,.js,.jse,.wsf,.hta,.ps1,.jar,.lnk,.reg,.cpl")
        Set<String> forbidden();
    }

    /** How much may wait to be published before nothing more is taken in. */
    interface Outbox {

        @WithDefault("100000")
        @Min(1)
        long maxEvents();

        @WithDefault("1G")
        MemorySize maxBytes();
    }

    /** How bulk work keeps out of the way of live messages. */
    interface Bulk {

        /** The consumer groups that work comes to next, each with a topic that it reads. */
        @WithDefault("triage-service:intake.tickets.v1,escalation-service:intake.tickets.v1,"
                + "escalation-service:triage.assessments.v1,notification-service:intake.tickets.v1,"
                + "notification-service:triage.assessments.v1,notification-service:escalation.tickets.v1")
        List<String> downstream();

        /** How many events may wait for any of them when bulk work goes on. */
        @WithDefault("100")
        @Min(0)
        long maxLag();

        /** How many events may wait in the outbox when bulk work goes on. */
        @WithDefault("50")
        @Min(0)
        long maxOutbox();

        /** How long a live message may have been waiting when bulk work goes on. */
        @WithDefault("PT0.02S")
        Duration maxLiveWait();

        /** How long bulk work holds still before it looks again. */
        @WithDefault("PT0.05S")
        Duration look();

        /** After which time a lag that does not move at all is taken for one that is not there. */
        @WithDefault("PT5S")
        Duration stall();
    }
}
