package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What looking for a data item gave. */
public sealed interface ItemLookup {
  /** The cell a person must look at, if any was found. */
  Optional<SheetCell> place();

  /** The single figure, if there is one. */
  default Optional<Fact> single() {
    return Optional.empty();
  }

  /** The figures row by row; empty unless the item is read so. */
  default List<Fact> each() {
    return List.of();
  }

  /** The rows without a figure; empty unless the item is read row by row. */
  default List<None> gaps() {
    return List.of();
  }

  /** The same with another number in a cell, if that is one of its places. */
  default ItemLookup assuming(SheetCell cell, BigDecimal number) {
    return this;
  }

  /** Whether there is a figure at all. */
  default boolean isPresent() {
    return single().isPresent() || !each().isEmpty();
  }

  /** Why there is no figure; empty when there is. */
  default Optional<Message> missing() {
    return Optional.empty();
  }

  /**
   * One figure.
   *
   * @param fact the first place it was found
   * @param others the same item in other places
   */
  record One(Fact fact, List<Fact> others) implements ItemLookup {
    public One {
      others = List.copyOf(others);
    }

    @Override
    public Optional<SheetCell> place() {
      return Optional.of(fact.cell());
    }

    @Override
    public Optional<Fact> single() {
      return Optional.of(fact);
    }

    @Override
    public ItemLookup assuming(SheetCell cell, BigDecimal number) {
      return new One(fact.assuming(cell, number), others);
    }
  }

  /**
   * Figures row by row, in the order of the rows.
   *
   * @param facts the figures, at least one
   * @param gaps the cells between them that give no figure, in rows that hold something
   */
  record Many(List<Fact> facts, List<None> gaps) implements ItemLookup {
    public Many {
      facts = List.copyOf(facts);
      gaps = List.copyOf(gaps);
    }

    @Override
    public Optional<SheetCell> place() {
      return facts.stream().findFirst().map(Fact::cell);
    }

    @Override
    public List<Fact> each() {
      return facts;
    }

    @Override
    public ItemLookup assuming(SheetCell cell, BigDecimal number) {
      return new Many(facts.stream().map(fact -> fact.assuming(cell, number)).toList(), gaps);
    }
  }

  /** The unit that a bare number in the place would be in; empty where that is not known. */
  default Optional<Unit> unit() {
    return single().map(fact -> fact.figure().unit());
  }

  /**
   * No figure.
   *
   * @param why why there is none
   * @param at where it should stand
   * @param unit the unit that a bare number there would be in
   */
  record None(Message why, Optional<SheetCell> at, Optional<Unit> unit) implements ItemLookup {
    /** No figure in a place whose unit is not known. */
    public None(Message why, Optional<SheetCell> at) {
      this(why, at, Optional.empty());
    }

    @Override
    public Optional<SheetCell> place() {
      return at;
    }

    @Override
    public Optional<Message> missing() {
      return Optional.of(why);
    }
  }
}
