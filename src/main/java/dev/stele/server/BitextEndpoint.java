package dev.stele.server;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.JobQueue;
import dev.stele.ingest.JobRequest;
import dev.stele.ingest.ReviewRequest;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;
import dev.stele.memory.SymbolFilter;
import java.io.IOException;
import java.util.Optional;

/** Bitexts: taken in, listed, read and removed. */
final class BitextEndpoint {
  private final Memory memory;
  private final JobQueue jobs;
  private final long maxUploadBytes;

  BitextEndpoint(Memory memory, JobQueue jobs, long maxUploadBytes) {
    this.memory = memory;
    this.jobs = jobs;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** {@code POST /api/v1/bitexts}. */
  Answer submit(Call call) throws IOException {
    Optional<Language> sourceLanguage = call.read("sourceLang", Language::new);
    Optional<Language> targetLanguage = call.read("targetLang", Language::new);
    if (sourceLanguage.isPresent()
        && sourceLanguage.map(Language::primary).equals(targetLanguage.map(Language::primary))) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "targetLang wants another language than sourceLang, not '%s' too"
              .formatted(sourceLanguage.get()));
    }
    BitextRequest request =
        new BitextRequest(
            call.file("source", maxUploadBytes).as(sourceLanguage),
            call.file("target", maxUploadBytes).as(targetLanguage),
            call.read("symbol", DocumentSymbol::new));
    WireJob job = WireJob.of(jobs.submit(request));
    return Answer.accepted(Links.job(job.id()), new WireJob.Accepted(job));
  }

  /** {@code GET /api/v1/bitexts}. */
  Answer list(Call call) {
    int offset = call.integer("offset");
    int limit = call.integer("limit");
    return Answer.ok(
        WireBitext.Listing.of(
            memory.bitexts(call.read("symbol", SymbolFilter::parse), offset, limit),
            offset,
            limit));
  }

  /** {@code GET /api/v1/bitexts/{id}}. */
  Answer read(Call call) {
    BitextId id = NamedBitext.id(call);
    return Answer.ok(
        WireBitext.of(id, memory.bitext(id).orElseThrow(() -> NamedBitext.notFound(id))));
  }

  /** {@code POST /api/v1/bitexts/{id}/review}. */
  JobRequest review(Call call, SourceFile file) {
    BitextId id = NamedBitext.id(call);
    if (memory.bitext(id).isEmpty()) {
      throw NamedBitext.notFound(id);
    }
    return new ReviewRequest(file, Optional.of(id), call.isYes("all"));
  }

  /** {@code DELETE /api/v1/bitexts/{id}}. */
  Answer remove(Call call) {
    BitextId id = NamedBitext.id(call);
    if (!jobs.remove(id)) {
      throw NamedBitext.notFound(id);
    }
    return Answer.noContent();
  }
}
