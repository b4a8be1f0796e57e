/**
 * The HTTP interface: routes, wire records, problems, and the web page. A handler parses, asks on a
 * worker thread, and answers; the event loop never waits.
 */
package dev.stele.server;
