package dev.waybill.server.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;

/** The network address at the other end of a connection. Forwarding headers are not believed. */
final class PeerAddress {
    /** Whoever has one IPv6 address has its 64-bit network too. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private PeerAddress() {}

    /** The peer. */
    static InetAddress of(Request request) {
        return address(request.getConnectionMetaData().getRemoteSocketAddress());
    }

    /** Our own end of the same connection. */
    static InetAddress ours(Request request) {
        return address(request.getConnectionMetaData().getLocalSocketAddress());
    }

    private static InetAddress address(SocketAddress end) {
        if (end instanceof InetSocketAddress socket && socket.getAddress() != null) {
            return socket.getAddress();
        }
        throw new IllegalStateException("a TCP connection has two addresses");
    }

    /** What is counted as one asker. */
    static Object asker(InetAddress peer) {
        return peer instanceof Inet6Address ? ByteBuffer.wrap(peer.getAddress(), 0, IPV6_NETWORK_BYTES) : peer;
    }
}
