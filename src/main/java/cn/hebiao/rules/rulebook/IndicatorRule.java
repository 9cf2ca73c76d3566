package cn.hebiao.rules.rulebook;

import cn.hebiao.rules.formula.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one indicator, or one criterion of it, is scored.
 *
 * @param id identity inside the rulebook, shown to users as the rule that a score follows
 * @param level1 level-one name, empty where it does not matter
 * @param level2 level-two name, empty where it does not matter
 * @param names the indicator's name and its other spellings
 * @param criterion number of the criterion ①②③ from 1; 0 means the indicator as a whole
 * @param weight points of the indicator or criterion; empty means as on the form
 * @param method how points come about
 * @param ratioName name of the ratio for explanations, such as 三公经费控制率; may be empty
 * @param ratio the ratio, known to the score formula as 比率
 * @param score points, over data items, 比率, 分值, 自评得分
 * @param allowed which points the standard allows, whoever decides
 * @param whenMissing what happens when a figure is missing
 * @param basis the rule in words, shown to the user
 * @param status in force, on trial or off
 * @param validity years and premises
 */
public record IndicatorRule(
    String id,
    String level1,
    String level2,
    List<String> names,
    int criterion,
    Optional<BigDecimal> weight,
    Method method,
    String ratioName,
    Optional<Formula> ratio,
    Optional<Formula> score,
    AllowedPoints allowed,
    ScoreWhenMissing whenMissing,
    String basis,
    Status status,
    Validity validity) {
  /** The name under which rulebooks keep the rule of the execution row. */
  public static final String FUND_ROW = "预算执行率行";

  public IndicatorRule {
    names = List.copyOf(names);
  }

  /** Whether it is switched on, and for a year and an agency. */
  public boolean inForce(Optional<Integer> year, String agency) {
    return status != Status.OFF && validity.covers(year) && validity.isFor(agency);
  }

  /** How points come about. */
  public enum Method {
    /** 公式: by the score formula (bands are written as a formula too). */
    FORMULA("公式"),
    /** 完成率: by target and actual, see {@link CompletionRule}. */
    COMPLETION("完成率"),
    /** 人工: a person decides; the self score stands within the weight and is marked for review. */
    MANUAL("人工");

    private final String chinese;

    Method(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** What happens when a figure that the formula needs is missing. */
  public enum ScoreWhenMissing {
    /** 需人工: not evaluable; the self score stands and is marked for review. */
    MANUAL("需人工"),
    /** 得0分: no points. */
    ZERO("得0分"),
    /** 不适用: the rule does not apply, full points. */
    NOT_APPLICABLE("不适用"),
    /** 自评: the self score counts as it stands, within the weight; nobody has to look. */
    SELF("自评"),
    /** 不计: neither the row's points nor its weight count in the computed total. */
    LEFT_OUT("不计");

    private final String chinese;

    ScoreWhenMissing(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
