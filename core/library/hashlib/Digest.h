#pragma once

/// The digests of hashlib: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), fed piece by piece.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace interleave::library {

class Digest {
public:
    virtual ~Digest() = default;

    /// By hashlib's name: "md5", "sha1", "sha224", "sha256", "sha384" or "sha512". Null: no such digest.
    static std::unique_ptr<Digest> make(std::string_view name);
    virtual std::unique_ptr<Digest> copy() const = 0;

    void update(std::string_view data);
    /// Of what has come so far; more may follow.
    std::string finish() const;

    virtual std::string_view name() const = 0;
    virtual std::size_t size() const = 0;      ///< of the digest, in bytes
    virtual std::size_t blockSize() const = 0; ///< in bytes

protected:
    Digest() = default;
    Digest(const Digest&) = default;
    Digest& operator=(const Digest&) = default;
    virtual void block(const unsigned char* data) = 0;
    virtual std::string words() const = 0;
    virtual bool bigEndian() const { return true; }

private:
    std::string pending_;
    std::uint64_t length_ = 0;
};

} // namespace interleave::library
