package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;

/** A check of one scored form. */
public interface FormCheck extends Check<Scorecard> {}
