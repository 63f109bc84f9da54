package io.stellwerk.intake.attachments;

import io.stellwerk.intake.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The rules about files as configured. */
@ApplicationScoped
public class ConfiguredPolicy implements Supplier<AttachmentPolicy> {

    private final AttachmentPolicy policy;

    ConfiguredPolicy(IntakeConfig config) {
        IntakeConfig.Attachments limits = config.attachments();
        policy = new AttachmentPolicy(
                limits.maxCount(),
                limits.maxSize().asLongValue(),
                limits.maxTotal().asLongValue(),
                limits.forbidden());
    }

    @Override
    public AttachmentPolicy get() {
        return policy;
    }
}
