/**
 * Bounds of what samples say of all they were drawn from. Takes counts, gives counts and shares.
 * The only package that uses Commons Statistics.
 */
package cn.hebiao.adapter.statistics;
