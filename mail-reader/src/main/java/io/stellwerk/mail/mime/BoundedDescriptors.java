package io.stellwerk.mail.mime;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * Mime4j's memory of a part's header, without a boundary so long that to look for it takes minutes. Of a field that says how a
 * part is to be read it sees no more than {@link MimeParameters} does: for each parameter it copies all that follows.
 */
final class BoundedDescriptors implements BodyDescriptorBuilder {
    private static final int MAX_BOUNDARY = 200;

    private final BodyDescriptorBuilder descriptors;

    BoundedDescriptors() {
        this(new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
    }

    private BoundedDescriptors(BodyDescriptorBuilder descriptors) {
        this.descriptors = descriptors;
    }

    @Override
    public void reset() {
        descriptors.reset();
    }

    @Override
    public @Nullable Field addField(RawField field) throws MimeException {
        String name = field.getNameLowerCase();
        if (!name.startsWith("content-")) {
            return descriptors.addField(field);
        }
        boolean unbounded = name.equals("content-type")
                && MimeParameters.read(field.getBody())
                        .get("boundary")
                        .filter(boundary -> boundary.length() > MAX_BOUNDARY)
                        .isPresent();
        return unbounded ? null : descriptors.addField(limited(field));
    }

    private static RawField limited(RawField field) {
        String body = field.getBody();
        return body.length() > MimeParameters.MAX_LENGTH
                ? new RawField(field.getName(), body.substring(0, MimeParameters.MAX_LENGTH))
                : field;
    }

    @Override
    public BodyDescriptor build() {
        return descriptors.build();
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new BoundedDescriptors(descriptors.newChild());
    }
}
