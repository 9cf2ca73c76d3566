/**
 * What single cells say: a {@link cn.hebiao.model.value.CellReading} is a figure with its unit and
 * shown precision, a word, a placeholder or an error, with every doubt about it. Cells of the grid
 * and what is expected of them come in, readings go to facts, checks and targets.
 */
package cn.hebiao.model.value;
