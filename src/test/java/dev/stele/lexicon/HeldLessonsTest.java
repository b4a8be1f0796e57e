package dev.stele.lexicon;

class HeldLessonsTest extends LessonsContract {
  @Override
  protected Lessons open() {
    return new HeldLessons();
  }

  @Override
  protected void close() {}
}
