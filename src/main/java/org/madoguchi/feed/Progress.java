package org.madoguchi.feed;

/** Is told how far the work on a feed is. */
interface Progress {

    /** @param total of what the stage counts; 0 where it counts nothing */
    void begin(FeedStage stage, long total);

    /** @param done of the stage so far */
    void reach(long done);

    /** Where nobody looks. */
    Progress UNSEEN = new Progress() {
        @Override
        public void begin(FeedStage stage, long total) {}

        @Override
        public void reach(long done) {}
    };
}
