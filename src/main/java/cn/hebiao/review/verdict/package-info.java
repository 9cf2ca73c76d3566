/**
 * What a review comes to: the scores of papers that came back and what is wrong with these, what
 * the agencies say to it, the final scores, and what the sample says of all. Comes from papers
 * handed out and returned, and goes to sheets. Never believes a cell that was not to be filled in.
 */
package cn.hebiao.review.verdict;
