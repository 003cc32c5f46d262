package org.madoguchi.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.DocumentProperties.KeyStoreEntry;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those insurers' that have configured a key store. */
@Component
class DocumentSigners {

    private static final Logger log = LoggerFactory.getLogger(DocumentSigners.class);

    /** How long before its end the operator is told of it at the start. */
    private static final Duration NOTICE = Duration.ofDays(60);

    private final Map<InsurerNumber, DocumentSigner> signers;
    private final String portal;

    /** @throws CannotStart where documents could never be signed, or would not say where to ask about them */
    DocumentSigners(DocumentProperties properties, Clock clock) {
        signers = properties.keyStores().entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                insurer -> new DocumentSigner(key(insurer.getKey(), insurer.getValue(), clock.instant()), clock)));
        portal = signers.isEmpty() ? "" : portal(properties.publicUrl());
    }

    /** One insurer's certificate that has run out keeps neither the others nor its own members from their documents. */
    private static DocumentKey key(InsurerNumber insurer, KeyStoreEntry settings, Instant now) {
        var key = DocumentKey.of(settings);
        if (!key.isValidAt(now)) {
            log.error("The documents of {} are not signed, because the certificate is valid from {} to {} only", insurer,
                    key.signer().getNotBefore().toInstant(), key.signer().getNotAfter().toInstant());
        } else if (!key.isValidAt(now.plus(NOTICE))) {
            log.warn("The certificate that the documents of {} are signed with runs out on {}", insurer,
                    key.signer().getNotAfter().toInstant());
        }
        return key;
    }

    private static String portal(@Nullable String address) {
        if (address == null || !address.matches("https?://[^/?#@\\s]+/?")) {
            throw new CannotStart("madoguchi.insurers.[…].documents.key-store needs one more setting: madoguchi.public-url, such as"
                    + " https://madoguchi.kenpo.example, which the documents name as the place to ask about them");
        }
        return address.replaceFirst("/$", "");
    }

    /** For one more document, null where the insurer has no key store. */
    @Nullable CheckMark mark(InsurerNumber insurer) {
        return signers.containsKey(insurer) ? new CheckMark(CheckNumber.random(), portal) : null;
    }

    /** As it was where the insurer has no key store, or has let its certificate run out: members need their documents. */
    byte[] signed(InsurerNumber insurer, byte[] pdf) {
        var signer = signers.get(insurer);
        if (signer == null) {
            return pdf;
        }
        if (!signer.isValid()) {
            log.error("The documents of {} are not signed any more, because the certificate has run out", insurer);
            return pdf;
        }
        return signer.sign(pdf);
    }
}
