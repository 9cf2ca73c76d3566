package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole budget and the whole amount spent are not below zero; one of the sources may be, where
 * it was cut or paid back.
 */
public final class NegativeAmountCheck implements FormCheck {
  public static final FindingCode AMOUNT_NEGATIVE = FindingCode.warning("AMOUNT_NEGATIVE");

  @Override
  public List<FindingCode> codes() {
    return List.of(AMOUNT_NEGATIVE);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.funds().flatMap(fund -> fund.block().total()).stream()
        .map(FundBlock.FundRow::amounts)
        .flatMap(amounts -> Stream.of(amounts.initial(), amounts.adjusted(), amounts.executed()))
        .filter(entry -> entry.number().map(BigDecimal::signum).filter(s -> s < 0).isPresent())
        .map(NegativeAmountCheck::finding)
        .toList();
  }

  private static Finding finding(FormEntry entry) {
    return Finding.at(entry.place().orElseThrow(), AMOUNT_NEGATIVE)
        .showing(Stated.words(entry.words()), Stated.words("≥0"));
  }
}
