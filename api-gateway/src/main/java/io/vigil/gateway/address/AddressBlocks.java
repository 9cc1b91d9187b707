package io.vigil.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Several networks. */
public record AddressBlocks(List<AddressBlock> blocks) {

    public AddressBlocks {
        blocks = List.copyOf(blocks);
    }

    /** Fails with IllegalArgumentException, naming the text that is no block. */
    public static AddressBlocks parse(List<String> texts) {
        return new AddressBlocks(texts.stream().map(AddressBlock::parse).toList());
    }

    /** Of a text with commas between; nothing but commas and spaces is no block at all. */
    public static AddressBlocks parse(String text) {
        return parse(
                Arrays.stream(text.split(",", -1)).filter(one -> !one.isBlank()).toList());
    }

    public boolean contain(InetAddress address) {
        for (AddressBlock block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
