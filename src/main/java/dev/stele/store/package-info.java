/**
 * The memory on a relational database: H2 in the same process, with SQL that PostgreSQL understands
 * too. Whatever a method has returned from is on disk.
 */
package dev.stele.store;
