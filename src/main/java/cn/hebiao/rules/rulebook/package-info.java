/**
 * One indicator system as data: how its forms are recognised, where figures stand, how indicators
 * are scored, which figures must agree, grades, caps and worked examples. Read from a rulebook
 * workbook and used by recognition, facts, checks and scores.
 */
package cn.hebiao.rules.rulebook;
