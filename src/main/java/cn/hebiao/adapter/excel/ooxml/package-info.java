/**
 * Office Open XML packages as reader, writers and comparison see them: the zip, the parts, what
 * they are and what leads from one to another, the texts that cells share, and a cursor over the
 * XML of a part. Knows nothing of cells, styles or forms. What is damaged or hostile ends in {@link
 * cn.hebiao.adapter.excel.ooxml.UnsoundPackage}.
 */
package cn.hebiao.adapter.excel.ooxml;
