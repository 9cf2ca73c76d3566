/**
 * What we tell the user: findings with code, severity and place, and messages as key and arguments.
 * Every stage makes them; text is made from them only at the edge.
 */
package cn.hebiao.model.finding;
