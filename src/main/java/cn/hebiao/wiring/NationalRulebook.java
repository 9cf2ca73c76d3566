package cn.hebiao.wiring;

import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.RulebookIndex;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.RulebookSetLoader.KnownRulebook;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rulebooks; where the national one is not among them, the bundled one stands in. */
final class NationalRulebook {
  private final RulebookSetLoader loader = new RulebookSetLoader();
  private final BookSource source;
  private final BundledTemplates bundled;

  NationalRulebook(BookSource source, BundledTemplates bundled) {
    this.source = source;
    this.bundled = bundled;
  }

  /** The rulebooks; a set without the national one is completed by the bundled one. */
  RulebookSet completing(List<TemplateFile> rulebooks) {
    RulebookIndex index = RulebookIndex.bundled();
    List<Book> books = new ArrayList<>();
    List<KnownRulebook> known = new ArrayList<>();
    for (TemplateFile file : rulebooks) {
      index
          .head(file)
          .ifPresentOrElse(
              head -> known.add(new KnownRulebook(head, () -> book(file))),
              () -> books.add(book(file)));
    }
    Optional<RulebookSet> rulebookSet = loader.load(books, known);
    if (rulebookSet.isEmpty()) {
      books.add(book(national()));
      rulebookSet = loader.load(books, known);
    }
    return rulebookSet.orElseThrow(NationalRulebook::none);
  }

  /** The national rulebook among these if there is a sound one, else the bundled one. */
  Rulebook among(List<Book> books) {
    return books.stream()
        .flatMap(book -> loader.national(book).stream())
        .findFirst()
        .or(() -> loader.national(book(national())))
        .orElseThrow(NationalRulebook::none);
  }

  List<Book> books(List<TemplateFile> files) {
    return files.stream().map(this::book).toList();
  }

  Book book(TemplateFile file) {
    try {
      return source.read(file.bytes(), file.name());
    } catch (UnreadableBook unreadable) {
      String text = file.name() + "：" + unreadable.getMessage();
      throw new InvalidRulebook(List.of(Message.of("file.unreadable", "text", text)));
    }
  }

  private TemplateFile national() {
    return bundled.rulebooks().stream()
        .filter(file -> loader.load(List.of(book(file))).isPresent())
        .findFirst()
        .orElseThrow(NationalRulebook::none);
  }

  private static InvalidRulebook none() {
    return new InvalidRulebook(List.of(Message.of("rulebooks.noNational")));
  }
}
