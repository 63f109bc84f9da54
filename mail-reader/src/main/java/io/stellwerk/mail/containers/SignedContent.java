package io.stellwerk.mail.containers;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

/** The message in opaque S/MIME. Its signature is not verified: nobody here has the certificates to do so. */
final class SignedContent {
    private SignedContent() {}

    /** Empty for what is encrypted, or no S/MIME at all. */
    static Optional<byte[]> of(byte[] container, Set<String> defects) {
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(container));
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                defects.add("content-encrypted");
                return Optional.empty();
            }
            CMSTypedData content = new CMSSignedData(info).getSignedContent();
            if (content != null && content.getContent() instanceof byte[] bytes && bytes.length > 0) {
                return Optional.of(bytes);
            }
        } catch (IOException | CMSException | RuntimeException | StackOverflowError e) {
            defects.add(
                    "container-broken"); // hostile nesting ends in the last of these, which leaves nothing half done
        }
        return Optional.empty();
    }
}
