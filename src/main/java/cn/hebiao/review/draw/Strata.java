package cn.hebiao.review.draw;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.review.frame.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the frame by kind and amount. Small parts are joined with the next amount of their kind,
 * small kinds with each other. Hangs on nothing but the frame, so that strata stay what they are
 * when the sample grows.
 */
final class Strata {
  private static final int WAN = 4;

  private final DrawSettings settings;

  Strata(DrawSettings settings) {
    this.settings = settings;
  }

  /** Units of one stratum with what it holds. */
  record StratumPart(List<Message> name, List<FrameUnit> units) {
    StratumPart with(StratumPart other) {
      List<Message> names = new ArrayList<>(name);
      names.addAll(other.name);
      List<FrameUnit> all = new ArrayList<>(units);
      all.addAll(other.units);
      return new StratumPart(names, all);
    }
  }

  List<StratumPart> of(List<FrameUnit> units) {
    List<StratumPart> parts = new ArrayList<>();
    for (UnitKind kind : UnitKind.values()) {
      List<FrameUnit> same = units.stream().filter(unit -> unit.kind() == kind).toList();
      if (!same.isEmpty()) {
        parts.addAll(joined(byAmount(kind, same)));
      }
    }
    return joined(parts);
  }

  private List<StratumPart> byAmount(UnitKind kind, List<FrameUnit> units) {
    List<StratumPart> parts = new ArrayList<>();
    BigDecimal above = null;
    for (BigDecimal from : settings.amounts()) {
      BigDecimal until = above;
      List<FrameUnit> within =
          units.stream()
              .filter(
                  unit ->
                      unit.amount()
                          .filter(a -> a.compareTo(from) >= 0)
                          .filter(a -> until == null || a.compareTo(until) < 0)
                          .isPresent())
              .toList();
      if (!within.isEmpty()) {
        parts.add(new StratumPart(List.of(name(kind, from)), within));
      }
      above = from;
    }
    List<FrameUnit> without = units.stream().filter(unit -> unit.amount().isEmpty()).toList();
    if (!without.isEmpty()) {
      parts.add(
          new StratumPart(List.of(Message.of("sample.stratum.plain." + kind.name())), without));
    }
    return parts;
  }

  private static Message name(UnitKind kind, BigDecimal from) {
    return from.signum() <= 0
        ? Message.of("sample.stratum.rest." + kind.name())
        : Message.of(
            "sample.stratum." + kind.name(), "amount", Written.plain(from.movePointLeft(WAN)));
  }

  /** Each too small part becomes a part of the next; the last one of that before it. */
  private List<StratumPart> joined(List<StratumPart> parts) {
    List<StratumPart> joined = new ArrayList<>();
    for (StratumPart part : parts) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).units().size() < settings.least()) {
        joined.set(last, joined.get(last).with(part));
      } else {
        joined.add(part);
      }
    }
    int last = joined.size() - 1;
    if (last > 0 && joined.get(last).units().size() < settings.least()) {
      StratumPart end = joined.remove(last);
      joined.set(last - 1, joined.get(last - 1).with(end));
    }
    return joined;
  }
}
