package dev.stele.lexicon;

/**
 * Two texts that translate each other.
 *
 * @param source one sentence or a few
 * @param target the same in the other language
 */
public record SentencePair(String source, String target) {}
