package cn.hebiao.app;

import java.util.Optional;
import java.util.function.Supplier;

/** A thing that is made when it is first asked for, and only then. May be shared by threads. */
final class MadeOnce<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  MadeOnce(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}
