#include "core/library/hashlib/Digest.h"

#include <bit>
#include <cmath>
#include <type_traits>

namespace interleave::library {

void Digest::update(std::string_view data)
{
    length_ += data.size();
    pending_ += data;
    std::size_t done = 0;
    for (; pending_.size() - done >= blockSize(); done += blockSize()) {
        block(reinterpret_cast<const unsigned char*>(pending_.data()) + done);
    }
    pending_.erase(0, done);
}

std::string Digest::finish() const
{
    const auto last = copy();
    const std::size_t lengthBytes = blockSize() / 8;
    std::string padding(1, '\x80');
    while ((pending_.size() + padding.size() + lengthBytes) % blockSize() != 0) padding += '\0';
    const std::uint64_t bits = length_ * 8;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        const std::size_t shift = 8 * (bigEndian() ? lengthBytes - 1 - i : i);
        padding += shift < 64 ? static_cast<char>(bits >> shift) : '\0';
    }
    last->update(padding);
    return last->words().substr(0, size());
}

namespace {

template <typename Word>
Word readWord(const unsigned char* data, bool bigEndian)
{
    Word word = 0;
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        word |= static_cast<Word>(data[i]) << (8 * (bigEndian ? sizeof(Word) - 1 - i : i));
    }
    return word;
}

template <typename Word, std::size_t Count>
std::string textOf(const std::array<Word, Count>& words, bool bigEndian)
{
    std::string text;
    for (const Word word : words) {
        for (std::size_t i = 0; i < sizeof(Word); ++i) {
            text += static_cast<char>(word >> (8 * (bigEndian ? sizeof(Word) - 1 - i : i)));
        }
    }
    return text;
}

class Md5 final : public Digest {
public:
    std::unique_ptr<Digest> copy() const override { return std::make_unique<Md5>(*this); }
    std::string_view name() const override { return "md5"; }
    std::size_t size() const override { return 16; }
    std::size_t blockSize() const override { return 64; }

private:
    bool bigEndian() const override { return false; }
    std::string words() const override { return textOf(state_, false); }
    void block(const unsigned char* data) override
    {
        static constexpr int shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
        auto [a, b, c, d] = state_;
        for (std::uint32_t i = 0; i < 64; ++i) {
            std::uint32_t mixed = 0, index = 0;
            switch (i / 16) {
            case 0: mixed = (b & c) | (~b & d); index = i; break;
            case 1: mixed = (d & b) | (~d & c); index = 5 * i + 1; break;
            case 2: mixed = b ^ c ^ d; index = 3 * i + 5; break;
            default: mixed = c ^ (b | ~d); index = 7 * i; break;
            }
            const auto sine = static_cast<std::uint32_t>(std::floor(std::fabs(std::sin(i + 1.0)) * 4294967296.0));
            const std::uint32_t sum = a + mixed + sine + readWord<std::uint32_t>(data + 4 * (index % 16), false);
            a = d;
            d = c;
            c = b;
            b += std::rotl(sum, shifts[i / 16][i % 4]);
        }
        state_ = {state_[0] + a, state_[1] + b, state_[2] + c, state_[3] + d};
    }

    std::array<std::uint32_t, 4> state_{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u};
};

class Sha1 final : public Digest {
public:
    std::unique_ptr<Digest> copy() const override { return std::make_unique<Sha1>(*this); }
    std::string_view name() const override { return "sha1"; }
    std::size_t size() const override { return 20; }
    std::size_t blockSize() const override { return 64; }

private:
    std::string words() const override { return textOf(state_, true); }
    void block(const unsigned char* data) override
    {
        std::array<std::uint32_t, 80> w{};
        for (std::size_t i = 0; i < 16; ++i) w[i] = readWord<std::uint32_t>(data + 4 * i, true);
        for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        auto [a, b, c, d, e] = state_;
        for (std::size_t i = 0; i < 80; ++i) {
            const std::uint32_t mixed = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
            static constexpr std::uint32_t constants[] = {0x5a827999u, 0x6ed9eba1u, 0x8f1bbcdcu, 0xca62c1d6u};
            const std::uint32_t next = std::rotl(a, 5) + mixed + e + constants[i / 20] + w[i];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        state_ = {state_[0] + a, state_[1] + b, state_[2] + c, state_[3] + d, state_[4] + e};
    }

    std::array<std::uint32_t, 5> state_{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
};

constexpr std::uint64_t roundConstants[80] = {
    0x428a2f98d728ae22u, 0x7137449123ef65cdu, 0xb5c0fbcfec4d3b2fu, 0xe9b5dba58189dbbcu, 0x3956c25bf348b538u,
    0x59f111f1b605d019u, 0x923f82a4af194f9bu, 0xab1c5ed5da6d8118u, 0xd807aa98a3030242u, 0x12835b0145706fbeu,
    0x243185be4ee4b28cu, 0x550c7dc3d5ffb4e2u, 0x72be5d74f27b896fu, 0x80deb1fe3b1696b1u, 0x9bdc06a725c71235u,
    0xc19bf174cf692694u, 0xe49b69c19ef14ad2u, 0xefbe4786384f25e3u, 0x0fc19dc68b8cd5b5u, 0x240ca1cc77ac9c65u,
    0x2de92c6f592b0275u, 0x4a7484aa6ea6e483u, 0x5cb0a9dcbd41fbd4u, 0x76f988da831153b5u, 0x983e5152ee66dfabu,
    0xa831c66d2db43210u, 0xb00327c898fb213fu, 0xbf597fc7beef0ee4u, 0xc6e00bf33da88fc2u, 0xd5a79147930aa725u,
    0x06ca6351e003826fu, 0x142929670a0e6e70u, 0x27b70a8546d22ffcu, 0x2e1b21385c26c926u, 0x4d2c6dfc5ac42aedu,
    0x53380d139d95b3dfu, 0x650a73548baf63deu, 0x766a0abb3c77b2a8u, 0x81c2c92e47edaee6u, 0x92722c851482353bu,
    0xa2bfe8a14cf10364u, 0xa81a664bbc423001u, 0xc24b8b70d0f89791u, 0xc76c51a30654be30u, 0xd192e819d6ef5218u,
    0xd69906245565a910u, 0xf40e35855771202au, 0x106aa07032bbd1b8u, 0x19a4c116b8d2d0c8u, 0x1e376c085141ab53u,
    0x2748774cdf8eeb99u, 0x34b0bcb5e19b48a8u, 0x391c0cb3c5c95a63u, 0x4ed8aa4ae3418acbu, 0x5b9cca4f7763e373u,
    0x682e6ff3d6b2b8a3u, 0x748f82ee5defb2fcu, 0x78a5636f43172f60u, 0x84c87814a1f0ab72u, 0x8cc702081a6439ecu,
    0x90befffa23631e28u, 0xa4506cebde82bde9u, 0xbef9a3f7b2c67915u, 0xc67178f2e372532bu, 0xca273eceea26619cu,
    0xd186b8c721c0c207u, 0xeada7dd6cde0eb1eu, 0xf57d4f7fee6ed178u, 0x06f067aa72176fbau, 0x0a637dc5a2c898a6u,
    0x113f9804bef90daeu, 0x1b710b35131c471bu, 0x28db77f523047d84u, 0x32caab7b40c72493u, 0x3c9ebe0a15c9bebcu,
    0x431d67c49c100d4cu, 0x4cc5d4becb3e42b6u, 0x597f299cfc657e2au, 0x5fcb6fab3ad6faecu, 0x6c44198c4a475817u,
};

/// SHA-2 with words of 32 or 64 bits. The constants of the narrow one are the upper halves of the wide one's.
template <typename Word>
struct Sha2Shape;
template <>
struct Sha2Shape<std::uint32_t> {
    static constexpr std::size_t rounds = 64;
    static constexpr int big0[] = {2, 13, 22}, big1[] = {6, 11, 25}, small0[] = {7, 18, 3}, small1[] = {17, 19, 10};
};
template <>
struct Sha2Shape<std::uint64_t> {
    static constexpr std::size_t rounds = 80;
    static constexpr int big0[] = {28, 34, 39}, big1[] = {14, 18, 41}, small0[] = {1, 8, 7}, small1[] = {19, 61, 6};
};

template <typename Word>
class Sha2 final : public Digest {
    using Shape = Sha2Shape<Word>;

public:
    Sha2(std::string_view name, std::size_t size, std::array<Word, 8> state) : name_(name), size_(size), state_(state) {}
    std::unique_ptr<Digest> copy() const override { return std::make_unique<Sha2>(*this); }
    std::string_view name() const override { return name_; }
    std::size_t size() const override { return size_; }
    std::size_t blockSize() const override { return 16 * sizeof(Word); }

private:
    static Word turned(Word word, const int (&by)[3]) { return std::rotr(word, by[0]) ^ std::rotr(word, by[1]) ^ std::rotr(word, by[2]); }
    static Word shifted(Word word, const int (&by)[3]) { return std::rotr(word, by[0]) ^ std::rotr(word, by[1]) ^ (word >> by[2]); }
    std::string words() const override { return textOf(state_, true); }
    void block(const unsigned char* data) override
    {
        std::array<Word, Shape::rounds> w{};
        for (std::size_t i = 0; i < 16; ++i) w[i] = readWord<Word>(data + sizeof(Word) * i, true);
        for (std::size_t i = 16; i < Shape::rounds; ++i) w[i] = shifted(w[i - 2], Shape::small1) + w[i - 7] + shifted(w[i - 15], Shape::small0) + w[i - 16];
        auto [a, b, c, d, e, f, g, h] = state_;
        for (std::size_t i = 0; i < Shape::rounds; ++i) {
            const Word constant = static_cast<Word>(roundConstants[i] >> (64 - 8 * sizeof(Word)));
            const Word first = h + turned(e, Shape::big1) + ((e & f) ^ (~e & g)) + constant + w[i];
            const Word second = turned(a, Shape::big0) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        const Word ends[] = {a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i) state_[i] += ends[i];
    }

    std::string_view name_;
    std::size_t size_;
    std::array<Word, 8> state_;
};

using Words32 = std::array<std::uint32_t, 8>;
using Words64 = std::array<std::uint64_t, 8>;
constexpr Words32 start224{0xc1059ed8u, 0x367cd507u, 0x3070dd17u, 0xf70e5939u, 0xffc00b31u, 0x68581511u, 0x64f98fa7u, 0xbefa4fa4u};
constexpr Words32 start256{0x6a09e667u, 0xbb67ae85u, 0x3c6ef372u, 0xa54ff53au, 0x510e527fu, 0x9b05688cu, 0x1f83d9abu, 0x5be0cd19u};
constexpr Words64 start384{0xcbbb9d5dc1059ed8u, 0x629a292a367cd507u, 0x9159015a3070dd17u, 0x152fecd8f70e5939u,
    0x67332667ffc00b31u, 0x8eb44a8768581511u, 0xdb0c2e0d64f98fa7u, 0x47b5481dbefa4fa4u};
constexpr Words64 start512{0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
    0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u};

} // namespace

std::unique_ptr<Digest> Digest::make(std::string_view name)
{
    if (name == "md5") return std::make_unique<Md5>();
    if (name == "sha1") return std::make_unique<Sha1>();
    if (name == "sha224") return std::make_unique<Sha2<std::uint32_t>>("sha224", 28, start224);
    if (name == "sha256") return std::make_unique<Sha2<std::uint32_t>>("sha256", 32, start256);
    if (name == "sha384") return std::make_unique<Sha2<std::uint64_t>>("sha384", 48, start384);
    if (name == "sha512") return std::make_unique<Sha2<std::uint64_t>>("sha512", 64, start512);
    return nullptr;
}

} // namespace interleave::library
