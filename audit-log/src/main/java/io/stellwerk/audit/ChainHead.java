package io.stellwerk.audit;

/**
 * The end of the chain: how many entries it has, and the hash of the last one.
 */
record ChainHead(long number, String hash) {

    static final ChainHead NONE = new ChainHead(0, ChainHash.NONE);
}
