package io.stellwerk.mail.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The tree of a message's parts, put together from what Mime4j finds; limited, and with the bytes as they came. */
public final class MimeTree extends AbstractContentHandler {
    private final List<String> charsetHints;
    private final Set<String> defects;
    private final int baseDepth;
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final List<MimePart> roots = new ArrayList<>();
    private MimeStreamParser parser;
    private boolean headless;
    private PartContents contents;
    private int splittable = MimeLimits.MAX_SPLIT;
    private int parts;

    private MimeTree(List<String> charsetHints, Set<String> defects, int baseDepth, int parts) {
        this.charsetHints = charsetHints;
        this.defects = defects;
        this.baseDepth = baseDepth;
        this.parts = parts;
        this.parser = parser(MimeLimits.PERMISSIVE);
        this.contents = new PartContents(0, charsetHints, defects);
    }

    /** The root of the tree; what is beyond the limits is left out and noted. */
    public static MimePart of(byte[] raw, List<String> charsetHints, Set<String> defects) {
        return of(ByteSlice.of(raw), charsetHints, defects, 0);
    }

    /** The same for a message within another, at this depth. */
    public static MimePart of(ByteSlice raw, List<String> charsetHints, Set<String> defects, int depth) {
        MimeTree tree = new MimeTree(charsetHints, defects, depth, 0);
        tree.read(raw);
        return tree.roots.getFirst();
    }

    private void read(ByteSlice raw) {
        contents = new PartContents(raw.length(), charsetHints, defects);
        try {
            parser.parse(raw.stream());
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
        MimeStreamParser next =
                new MimeStreamParser(config, new UnclosedMonitor(this::noteUnclosed), new BoundedDescriptors());
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
        contents.keep(field, open.element().fields);
    }

    @Override
    public void preamble(InputStream content) throws IOException {
        open.element().content = contents.kept(content);
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
        open.element().content = contents.kept(content);
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
    private MimePart unsplit(MimeHeaders headers, MimeParameters type, ByteSlice content) {
        String encoding = headers.first("content-transfer-encoding").orElse("");
        if (content.length() > splittable) {
            defects.add("boundary-missing");
            return new MimePart(headers, MimeParameters.read("text/plain"), content, List.of());
        }
        splittable -= content.length();
        byte[] decoded = TransferDecoding.decode(content, encoding, content.length(), defects);
        boolean encoded = decoded.length != content.length();
        List<MimePart> children =
                encoded ? split(ByteSlice.of(decoded), type.get("boundary")) : split(content, UsedBoundary.in(content));
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

    private List<MimePart> split(ByteSlice content, Optional<String> boundary) {
        if (boundary.isEmpty()) {
            return List.of();
        }
        MimeTree inner = new MimeTree(charsetHints, defects, baseDepth + open.size() - 1, parts);
        inner.headless = true;
        inner.splittable = splittable;
        inner.parser = inner.parser(MimeLimits.headless(boundary.get()));
        inner.read(content);
        parts = inner.parts;
        splittable = inner.splittable;
        return inner.roots.getFirst().children();
    }

    private void noteUnclosed() {
        if (!open.isEmpty()) {
            open.element().unclosed = true;
        }
    }
}
