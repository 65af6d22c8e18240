import Domain
import Foundation
import Instants
import Store

extension PageKey {
    /// The place in the order of urgency as bytes that compare as the order does: late first, soonest due, highest priority, oldest, number.
    ///
    /// One column instead of five, so that each index of a list stays narrow and a page begins with one comparison.
    var rank: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(26)
        bytes.append(isLate ? 0 : 1)
        bytes.append(bigEndian: ordered(due?.seconds ?? .max))
        bytes.append(UInt8(3 - priority.rawValue))
        bytes.append(bigEndian: ordered(received.seconds))
        bytes.append(bigEndian: ordered(number.rawValue))
        return bytes
    }

    var rankData: Data { Data(rank) }

    /// Negative numbers before positive ones in unsigned order.
    private func ordered(_ number: Int64) -> UInt64 {
        UInt64(bitPattern: number) ^ (1 << 63)
    }
}
