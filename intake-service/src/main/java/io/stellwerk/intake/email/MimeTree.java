package io.stellwerk.intake.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The tree of a message's parts, put together from what Mime4j finds; limited, and with the bytes as they came. */
final class MimeTree extends AbstractContentHandler {
    private final List<String> charsetHints;
    private final Set<String> defects;
    private final int baseDepth;
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final List<MimePart> roots = new ArrayList<>();
    private MimeStreamParser parser;
    private boolean headless;
    private int parts;

    private MimeTree(List<String> charsetHints, Set<String> defects, int baseDepth, int parts) {
        this.charsetHints = charsetHints;
        this.defects = defects;
        this.baseDepth = baseDepth;
        this.parts = parts;
        this.parser = parser(MimeLimits.PERMISSIVE);
    }

    /** The root of the tree; what is beyond the limits is left out and noted. */
    static MimePart of(byte[] raw, List<String> charsetHints, Set<String> defects) {
        MimeTree tree = new MimeTree(charsetHints, defects, 0, 0);
        tree.read(raw);
        return tree.roots.getFirst();
    }

    private void read(byte[] raw) {
        try {
            parser.parse(new ByteArrayInputStream(raw));
            parser.stop();
        } catch (TooManyParts e) {
            defects.add("parts-too-many");
        } catch (MimeException | IOException e) {
            defects.add("header-too-long");
            open.getLast().content = raw;
            open.getLast().children.clear();
        }
        while (!open.isEmpty()) {
            end();
        }
    }

    private MimeStreamParser parser(MimeConfig config) {
        MimeStreamParser next = new MimeStreamParser(config, new Monitor(), new BoundedDescriptors());
        next.setContentHandler(this);
        next.setNoRecurse();
        return next;
    }

    @Override
    public void startMessage() {
        parts++;
        open.push(new OpenPart());
    }

    @Override
    public void startBodyPart() throws MimeException {
        if (parts >= MimeLimits.MAX_PARTS) {
            throw new TooManyParts();
        }
        startMessage();
        if (isDeepest()) {
            parser.setFlat();
        }
    }

    @Override
    public void field(Field field) {
        open.element().fields.add(MimeHeaders.field(field, charsetHints));
    }

    @Override
    public void preamble(InputStream content) throws IOException {
        open.element().content = content.readAllBytes();
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
        open.element().content = content.readAllBytes();
    }

    @Override
    public void endBodyPart() {
        end();
        parser.setNoRecurse();
    }

    @Override
    public void endMessage() {
        end();
    }

    private boolean isDeepest() {
        return baseDepth + open.size() > MimeLimits.MAX_DEPTH;
    }

    private void end() {
        String defaultType = open.stream()
                .skip(1)
                .findFirst()
                .map(OpenPart::defaultTypeOfChildren)
                .orElse("text/plain");
        MimePart part = finished(open.element(), defaultType);
        open.pop();
        (open.isEmpty() ? roots : open.element().children).add(part);
    }

    private MimePart finished(OpenPart part, String defaultType) {
        MimeHeaders headers = part.headers();
        MimeParameters type = part.type(defaultType);
        if (!type.value().startsWith("multipart")) {
            return new MimePart(headers, type, part.content, List.of());
        }
        if (!part.children.isEmpty()) {
            if (part.unclosed) {
                defects.add("boundary-unclosed");
            }
            return new MimePart(headers, type, part.content, List.copyOf(part.children));
        }
        if (isDeepest()) {
            defects.add("nesting-too-deep");
        }
        if (isDeepest() || (headless && open.size() == 1)) {
            return new MimePart(headers, type, part.content, List.of());
        }
        return unsplit(headers, type, part.content);
    }

    /** The declared boundary is nowhere: the content may be encoded as a whole, have another one, or simply be text. */
    private MimePart unsplit(MimeHeaders headers, MimeParameters type, byte[] content) {
        String encoding = headers.first("content-transfer-encoding").orElse("");
        byte[] decoded = TransferDecoding.decode(content, encoding, defects);
        boolean encoded = decoded.length != content.length;
        List<MimePart> children =
                encoded ? split(decoded, type.get("boundary")) : split(content, UsedBoundary.in(content));
        if (encoded && !children.isEmpty()) {
            defects.add("multipart-encoded");
        } else if (encoded) {
            children = split(content, UsedBoundary.in(content));
        }
        if (children.isEmpty()) {
            defects.add("boundary-missing");
            return new MimePart(headers, MimeParameters.read("text/plain"), content, List.of());
        }
        return new MimePart(headers, type, content, children);
    }

    private List<MimePart> split(byte[] content, Optional<String> boundary) {
        if (boundary.isEmpty()) {
            return List.of();
        }
        MimeTree inner = new MimeTree(charsetHints, defects, baseDepth + open.size() - 1, parts);
        inner.headless = true;
        inner.parser = inner.parser(MimeLimits.headless(boundary.get()));
        inner.read(content);
        parts = inner.parts;
        return inner.roots.getFirst().children();
    }

    /** Mime4j tells what it forgives; that the end of a mail is missing is worth a note. */
    private final class Monitor extends DecodeMonitor {
        @Override
        public boolean warn(String error, String dropDesc) {
            if (error.endsWith(Event.MIME_BODY_PREMATURE_END.toString()) && !open.isEmpty()) {
                open.element().unclosed = true;
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
