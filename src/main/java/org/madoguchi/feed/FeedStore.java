package org.madoguchi.feed;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the feeds, and the two kinds of transaction in which they are written.
 *
 * @param aside one of its own within another, so that others see at once what it has written
 */
record FeedStore(
        JdbcTemplate template,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        TransactionTemplate aside,
        FeedRecords records,
        FeedStates states,
        FeedPieces pieces,
        FeedDifferences differences,
        KeptProblems problems) {

    static FeedStore in(DataSource database) {
        var template = new JdbcTemplate(database);
        var jdbc = JdbcClient.create(template);
        var manager = new JdbcTransactionManager(database);
        var aside = new TransactionTemplate(manager);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new FeedStore(template, jdbc, new TransactionTemplate(manager), aside, new FeedRecords(jdbc),
                new FeedStates(jdbc), new FeedPieces(jdbc, aside), new FeedDifferences(jdbc), new KeptProblems(template));
    }
}
