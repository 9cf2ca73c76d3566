package cn.hebiao.read.target;

import java.util.Optional;

/**
 * What a form says around a target and its actual.
 *
 * @param name the indicator's name
 * @param better which way is better by that name; unstated where it does not say
 * @param year the form's year; empty where the form names none
 */
public record PairContext(String name, Direction better, Optional<Integer> year) {
  /** Nothing is known. */
  public static final PairContext NONE = new PairContext("", Direction.UNSTATED, Optional.empty());
}
