/**
 * Files in which articles are kept: Markdown with a head in YAML, one for each language. Articles ship as such files.
 */
@NullMarked
package io.stellwerk.triage.knowledge.files;

import org.jspecify.annotations.NullMarked;
