package dev.stele.ingest;

import dev.stele.document.DocumentSymbol;
import java.util.Optional;

/**
 * Two files that are to become a bitext.
 *
 * @param source the one version
 * @param target the other version, in another language
 * @param symbol the symbol that both share, where it is known; else it is found
 */
public record BitextRequest(SourceFile source, SourceFile target, Optional<DocumentSymbol> symbol)
    implements JobRequest {}
