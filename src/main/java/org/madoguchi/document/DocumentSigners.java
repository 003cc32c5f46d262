package org.madoguchi.document;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.member.InsurerNumber;
import org.springframework.stereotype.Component;

/** Those insurers' that have configured a key store. */
@Component
class DocumentSigners {

    private final Map<InsurerNumber, DocumentSigner> signers;

    DocumentSigners(DocumentProperties properties, Clock clock) {
        signers = properties.keyStores().entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                insurer -> new DocumentSigner(DocumentKey.of(insurer.getValue(), clock.instant()), clock)));
    }

    Optional<DocumentSigner> of(InsurerNumber insurer) {
        return Optional.ofNullable(signers.get(insurer));
    }
}
