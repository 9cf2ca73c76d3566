package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormState;

/**
 * How many forms stand so.
 *
 * @param state how they stand
 * @param forms how many
 */
public record StateLine(FormState state, int forms) {
  static final LineColumns<StateLine> COLUMNS =
      LineColumns.<StateLine>of("states")
          .word("state", StateLine::state)
          .number("forms", StateLine::forms);
}
